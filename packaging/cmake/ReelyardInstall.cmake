# SPDX-License-Identifier: GPL-3.0-or-later
install(TARGETS reelyard reelyard-cli reelyard-worker RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
