/// Made-up people; resemblance to anyone is chance.
enum DemoNames {
    static let volunteers = [
        "Birgit Aaen", "Jens Lykke", "Karen Damgaard", "Ole Skov", "Mette Bruun", "Lars Vinter", "Hanne Sommer",
        "Poul Eng",
        "Lone Bak", "Finn Hede", "Ulla Krat", "Svend Mose", "Tine Lund", "Peter Ager", "Gitte Dal", "Bent Klit",
        "Rikke Bro", "Hans Fjord", "Sanne Vig", "Kurt Bakke", "Lis Kilde", "Jørgen Sand", "Pia Høj", "Niels Eng",
        "Åse Strand", "Morten Holt", "Else Kær", "Viggo Lind", "Nina Ravn", "Allan Gran", "Inge Ask", "Torben Elm",
    ]
    static let partners = ["Søren", "Anja", "Thomas", "Maria", "Jakob", "Louise"]
    static let newcomers = [
        "Amina", "Yusuf", "Leila", "Omar", "Selam", "Dawit", "Nadia", "Karim", "Samira", "Tesfay", "Zahra", "Ibrahim",
        "Mariam", "Hassan", "Rahel", "Farid", "Huda", "Ali", "Senait", "Reza", "Layla", "Musa", "Aster", "Jawad",
        "Fatima",
        "Idris", "Shirin", "Yonas", "Salma", "Bilal",
    ]
    static let ownWords = [
        "Jeg holder af at gå ture, lave mad og tale om alt muligt.", "Vi er en familie med have og to nysgerrige børn.",
        "Jeg er pensioneret skolelærer og har god tid.", "Jeg spiller musik og kender næsten alle i byen.", "",
    ]
}
