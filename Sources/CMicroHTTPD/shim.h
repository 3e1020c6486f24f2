#pragma once

#include <arpa/inet.h>
#include <microhttpd.h>
#include <string.h>

/// Starts a server on the loopback address, a thread for each connection; the function takes its options as variable
/// arguments, which Swift cannot pass. A port of 0 lets the system choose.
static inline struct MHD_Daemon *chancery_start_server(
    uint16_t port, MHD_AccessHandlerCallback answer, void *context, unsigned int connections, size_t memory,
    unsigned int seconds) {
  struct sockaddr_in address;
  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return MHD_start_daemon(
      MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION, port, NULL, NULL, answer, context,
      MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&address, MHD_OPTION_CONNECTION_LIMIT, connections,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory, MHD_OPTION_CONNECTION_TIMEOUT, seconds, MHD_OPTION_END);
}

/// The port a server listens on.
static inline uint16_t chancery_server_port(struct MHD_Daemon *daemon) {
  const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
  return info ? info->port : 0;
}
