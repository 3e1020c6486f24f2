#include <curl/curl.h>

/* curl_easy_setopt and curl_easy_getinfo take what they like, which Swift cannot say. */
static inline CURLcode chancery_set_number(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}
static inline CURLcode chancery_set_text(CURL *easy, CURLoption option, const char *text) {
  return curl_easy_setopt(easy, option, text);
}
static inline CURLcode chancery_set_pointer(CURL *easy, CURLoption option, void *pointer) {
  return curl_easy_setopt(easy, option, pointer);
}
static inline CURLcode chancery_set_sink(CURL *easy, CURLoption option, curl_write_callback sink) {
  return curl_easy_setopt(easy, option, sink);
}
static inline CURLcode chancery_set_gate(CURL *easy, curl_prereq_callback gate) {
  return curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, gate);
}
static inline long chancery_number(CURL *easy, CURLINFO info) {
  long number = 0;
  return curl_easy_getinfo(easy, info, &number) == CURLE_OK ? number : 0;
}
static inline curl_off_t chancery_long_number(CURL *easy, CURLINFO info) {
  curl_off_t number = 0;
  return curl_easy_getinfo(easy, info, &number) == CURLE_OK ? number : 0;
}
static inline const char *chancery_text(CURL *easy, CURLINFO info) {
  const char *text = 0;
  return curl_easy_getinfo(easy, info, &text) == CURLE_OK ? text : 0;
}
/* A macro of shifted bits. */
static inline CURLcode chancery_start_curl(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }
