/// What households like to do (C069, C070).
public enum Interest: String, Word {
    case art, astronomy, baking, ballgames, basketball, birds, boardgames, books, boxing, camping, cars,
        cards, chess, children, choir, cinema, climbing, computers, cooking, crafts, cricket, cycling,
        dancing, diy, drawing, drama, electronics, fashion, films, fishing, fitness, football, gardening,
        handball, hiking, history, instruments, knitting, languages, martialarts, music, nature, painting,
        pets, photography, poetry, debate, radio, running, sailing, sewing, shopping, singing, skating,
        skiing, swimming, tabletennis, tennis, theatre, travel, videogames, volleyball, volunteering, walking,
        woodwork, writing, yoga
}

/// What a newcomer hopes for and a volunteer can contribute (C069).
public enum Hope: String, Word {
    case danish, everyday, network, leisure, school, work, family, culture
}

/// When a household can meet: seven days of three parts (C069).
public enum MeetingTime: String, Word {
    case monMorning = "mon-morning", monAfternoon = "mon-afternoon", monEvening = "mon-evening"
    case tueMorning = "tue-morning", tueAfternoon = "tue-afternoon", tueEvening = "tue-evening"
    case wedMorning = "wed-morning", wedAfternoon = "wed-afternoon", wedEvening = "wed-evening"
    case thuMorning = "thu-morning", thuAfternoon = "thu-afternoon", thuEvening = "thu-evening"
    case friMorning = "fri-morning", friAfternoon = "fri-afternoon", friEvening = "fri-evening"
    case satMorning = "sat-morning", satAfternoon = "sat-afternoon", satEvening = "sat-evening"
    case sunMorning = "sun-morning", sunAfternoon = "sun-afternoon", sunEvening = "sun-evening"
}

public typealias Interests = WordSet<Interest>
public typealias Hopes = WordSet<Hope>
public typealias MeetingTimes = WordSet<MeetingTime>
