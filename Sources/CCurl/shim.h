// Swift calls no function with a variable number of arguments: each kind of option has a name of its own here.
#include <curl/curl.h>
#include <string.h>

static inline CURLcode brobygger_curl_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode brobygger_curl_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode brobygger_curl_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode brobygger_curl_source(CURL *handle, curl_read_callback read, void *source) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_READFUNCTION, read);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_READDATA, source);
}
static inline CURLcode brobygger_curl_sink(CURL *handle, curl_write_callback write) {
    return curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, write);
}
static inline CURLcode brobygger_curl_keep(CURL *handle, curl_write_callback write, void *sink) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, write);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_WRITEDATA, sink);
}
// What the certificate of the server says under a name, such as "Expire date"; NULL when it says nothing.
static inline const char *brobygger_curl_certificate(CURL *handle, const char *name) {
    struct curl_certinfo *certificates = NULL;
    if (curl_easy_getinfo(handle, CURLINFO_CERTINFO, &certificates) != CURLE_OK || !certificates) return NULL;
    if (certificates->num_of_certs < 1) return NULL;
    size_t length = strlen(name);
    for (struct curl_slist *line = certificates->certinfo[0]; line; line = line->next)
        if (strncmp(line->data, name, length) == 0 && line->data[length] == ':') return line->data + length + 1;
    return NULL;
}
static inline long brobygger_curl_answer(CURL *handle) {
    long code = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code);
    return code;
}
