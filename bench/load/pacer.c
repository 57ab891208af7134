/*
 * The best that this machine can do: one thread that sleeps to the absolute time of each arrival and does nothing else.
 * pacer RATE SECONDS prints how late it woke, p50 / p99 / max in ms, and the CPU that it took in cores, as JSON.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

static long long now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  long long x = *(const long long *)a, y = *(const long long *)b;
  return (x > y) - (x < y);
}

int main(int count, char **words) {
  if (count != 3) return 2;
  double rate = atof(words[1]), seconds = atof(words[2]);
  long n = (long)(rate * seconds);
  if (n < 1) return 2;
  long long *late = calloc(n, sizeof *late);
  if (!late) return 1;
  long long start = now() + 10000000;
  for (long i = 0; i < n; i += 1) {
    long long due = start + (long long)(i * 1e9 / rate);
    struct timespec at = { due / 1000000000, due % 1000000000 };
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &at, NULL)) {}
    late[i] = now() - due;
  }
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  double cpu = used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
  qsort(late, n, sizeof *late, ascending);
  printf("{\"p50\":%.4f,\"p99\":%.4f,\"max\":%.4f,\"cpu\":%.4f}\n", late[(n - 1) / 2] / 1e6,
         late[(long)((n - 1) * 0.99)] / 1e6, late[n - 1] / 1e6, cpu / seconds);
  return 0;
}
