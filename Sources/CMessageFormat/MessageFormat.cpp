#include "CMessageFormat.h"

#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unicode/coll.h>
#include <unicode/msgfmt.h>
#include <vector>

// The only C++ here: ICU's headers and Foundation's do not go into one file (two definitions of UErrorCode).

char *message_format(const char *locale, const char *pattern, int32_t count, const char *const *names,
                     const char *const *texts, const int64_t *numbers, int32_t *error_offset) {
    static std::mutex guard;
    static std::map<std::string, std::unique_ptr<icu::MessageFormat>> known;
    std::lock_guard<std::mutex> lock(guard);
    *error_offset = -1;
    UErrorCode status = U_ZERO_ERROR;
    std::string key = std::string(locale) + "\n" + pattern;
    auto found = known.find(key);
    if (found == known.end()) {
        UParseError place;
        auto made = std::make_unique<icu::MessageFormat>(icu::UnicodeString::fromUTF8(pattern), icu::Locale(locale),
                                                         place, status);
        if (U_FAILURE(status)) {
            *error_offset = place.offset;
            return nullptr;
        }
        found = known.emplace(key, std::move(made)).first;
    }
    std::vector<icu::UnicodeString> keys;
    std::vector<icu::Formattable> values;
    for (int32_t i = 0; i < count; i++) {
        keys.push_back(icu::UnicodeString::fromUTF8(names[i]));
        values.push_back(texts[i] ? icu::Formattable(icu::UnicodeString::fromUTF8(texts[i])) : icu::Formattable(numbers[i]));
    }
    icu::UnicodeString result;
    found->second->format(keys.data(), values.data(), count, result, status);
    if (U_FAILURE(status)) return nullptr;
    std::string utf8;
    result.toUTF8String(utf8);
    return strdup(utf8.c_str());
}

int32_t danish_sort_key(const char *text, uint8_t *key, int32_t capacity) {
    static std::mutex guard;
    static std::unique_ptr<icu::Collator> collator;
    std::lock_guard<std::mutex> lock(guard);
    UErrorCode status = U_ZERO_ERROR;
    if (!collator) {
        collator.reset(icu::Collator::createInstance(icu::Locale("da_DK"), status));
        if (U_FAILURE(status)) return 0;
        collator->setStrength(icu::Collator::SECONDARY);
    }
    return collator->getSortKey(icu::UnicodeString::fromUTF8(text), key, capacity);
}
