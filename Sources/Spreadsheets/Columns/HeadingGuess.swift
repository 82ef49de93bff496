import People

/// Which field a heading most likely means, in Danish or English, however it is spelled.
enum HeadingGuess {
    static func fields(of headings: [String], side: Side) -> [SheetField?] {
        var taken: Set<SheetField> = []
        return headings.map { heading in
            guard let field = field(called: heading), field.isOf(side), field != .reference else { return nil }
            // A second column is only meant when the two belong together.
            guard taken.insert(field).inserted || field.joint != nil || field == .phone else { return nil }
            return field
        }
    }

    static func field(called heading: String) -> SheetField? { fields[plain(heading)] }

    /// Letters and digits alone, so that "E-mail:", "e mail" and "EMAIL" are the same.
    private static func plain(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    private static let fields: [String: SheetField] = {
        var fields: [String: SheetField] = [:]
        for (field, headings) in spellings {
            for heading in headings.split(separator: ",") { fields[plain(String(heading))] = field }
        }
        for field in SheetField.allCases { fields[plain(field.rawValue)] = field }
        return fields
    }()

    private static let spellings: [SheetField: String] = [
        .name: """
        navn, fulde navn, fuldt navn, fornavn, efternavn, fornavn og efternavn, for- og efternavn, mellemnavn, kaldes, husstand, \
        husstandens navn, familie, familiens navn, deltager, frivillig, kontaktperson, name, full name, first name, last name, \
        given name, family name, surname, household, household name, volunteer, newcomer
        """,
        .adults:
            "de voksnes navne, voksne, voksnes navne, navne på voksne, adult names, names of adults, the adults’ names",
        .kind:
            "hvem er med, type, slags, person eller familie, husstandstype, kind, household type, household kind, who is in it",
        .phone: """
        telefon, telefonnummer, telefonnr, tlf, tlfnr, tlf nr, mobil, mobilnummer, mobilnr, mobiltelefon, mobiltlf, phone, \
        phone number, telephone, mobile, mobile phone, cell, cell phone
        """,
        .email: "email, e-mail, mail, mailadresse, e-mailadresse, emailadresse, e-post, mail address, email address",
        .address: "adresse, vej, vejnavn, gade, gadenavn, bopæl, address, street, street address",
        .postcode: """
        postnummer, postnr, postnr og by, postnummer og by, postnr/by, postnummer by, postcode, postal code, zip, zip code
        """,
        .gender: "køn, gender, sex",
        .birthYear: """
        fødselsår, fødeår, født, fødselsdato, fødselsdag, fødedato, birth year, year of birth, born, date of birth, birth date, \
        birthday, dob
        """,
        .ageBand: "alder, aldersgruppe, aldersinterval, age, age group, age band",
        .children:
            "børn, børnenes fødselsår, børns fødselsår, fødselsår børn, children, children’s birth years, birth years of children",
        .languages:
            "sprog, taler, talte sprog, hvilke sprog taler i, language, languages, speaks, spoken languages, andre sprog, modersmål",
        .interests: "interesser, interesse, fritidsinteresser, hobby, hobbyer, kan lide at lave, interests, hobbies",
        .hopes:
            "håber på, håb, ønsker, vil gerne være med til, ønsker hjælp til, hopes, hopes for, wishes, would like to help with",
        .times: "tider, tidspunkter, kan mødes, hvornår, times, availability, available, can meet",
        .genderWish: "ønske om køn, vil helst møde, helst møde, gender wish, would rather meet",
        .reach: "afstand, rækkevidde, km, kilometer, kører, hvor langt, reach, distance, kilometres",
        .capacity:
            "antal husstande, husstande ad gangen, hvor mange husstande, plads til, kapacitet, capacity, households at a time, room for",
        .education: "uddannelse, education",
        .ownWords:
            "egne ord, med egne ord, om mig, om dig, beskrivelse, præsentation, noter, note, bemærkning, bemærkninger, kommentar, own words, about me, about, description, notes, comment, comments",
        .ownWordsLanguage: "sprog for egne ord, sproget det er skrevet på, language of own words",
        .pageLanguage: "sprog på egen side, sidens sprog, page language, language of their page",
        .waitingSince:
            "venter siden, ventet siden, tilmeldt, tilmeldt den, oprettet, dato for tilmelding, henvist, henvist den, waiting since, signed up, referred on",
        .interview: "samtale, samtale holdt, samtale dato, interview, interview held, interviewed on",
        .agreement:
            "frivilligaftale, aftale, aftale underskrevet, frivilligaftale underskrevet, agreement, agreement signed, volunteer agreement, volunteer agreement signed",
        .guidelines: "retningslinjer, retningslinjer gennemgået, guidelines, guidelines gone through",
        .certificate: "børneattest, børneattest set, attest, child certificate, child certificate seen",
        .reference: "nummer, nr, reference, number",
    ]
}
