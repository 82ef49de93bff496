import Basics

/// What the fields of a household are called, wherever they are asked for.
package enum HouseholdWords {
    package static let name = T.fieldName
    package static let nameHint = T.fieldNameHint
    package static let adults = T.fieldAdults
    package static let adultsHint = T.fieldAdultsHint
    package static let phone = T.fieldPhone
    package static let phoneHint = T.fieldPhoneHint
    package static let email = T.fieldEmail
    package static let emailHint = T.fieldEmailHint
    package static let address = T.fieldAddress
    package static let addressHint = T.fieldAddressHint
    package static let kind = T.fieldKind
    package static let kindHint = T.fieldKindHint
    package static let gender = T.fieldGender
    package static let genderHint = T.fieldGenderHint
    package static let children = T.fieldChildren
    package static let childrenHint = T.fieldChildrenHint
    package static let languages = T.fieldLanguages
    package static let languagesHint = T.fieldLanguagesHint
    package static let languagesMore = T.fieldLanguagesMore
    package static let languagesMoreHint = T.fieldLanguagesMoreHint
    package static let postcode = T.fieldPostcode
    package static let postcodeHint = T.fieldPostcodeHint
    package static let interests = T.fieldInterests
    package static let interestsHint = T.fieldInterestsHint
    package static let hopes = T.fieldHopes
    package static let hopesHint = T.fieldHopesHint
    /// What a volunteer would like to be part of: the other side of hopes.
    package static let gives = T.fieldGives
    package static let times = T.fieldTimes
    package static let timesHint = T.fieldTimesHint
    package static let genderWish = T.fieldGenderWish
    package static let genderWishHint = T.fieldGenderWishHint
    package static let reach = T.fieldReach
    package static let reachHint = T.fieldReachHint
    package static let capacity = T.fieldCapacity
    package static let capacityHint = T.fieldCapacityHint
    package static let ageBand = T.fieldAgeBand
    package static let ageBandHint = T.fieldAgeBandHint
    package static let education = T.fieldEducation
    package static let educationHint = T.fieldEducationHint
    package static let ownWords = T.fieldOwnWords
    package static let ownWordsHint = T.fieldOwnWordsHint(max: ProfileForm.longestOwnWords)
    package static let ownWordsLanguage = T.fieldOwnWordsLanguage
    package static let pageLanguage = T.fieldPageLanguage
    package static let pageLanguageHint = T.fieldPageLanguageHint
    /// How a household stands that has asked that nothing is done with what is known of them.
    package static let restricted = T.stateRestricted
}
