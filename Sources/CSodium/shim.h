#ifndef JOURNAL_CSODIUM_SHIM_H
#define JOURNAL_CSODIUM_SHIM_H

#include <sodium.h>

#endif
