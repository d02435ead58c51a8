# SPDX-License-Identifier: GPL-3.0-or-later
install(TARGETS reelyard reelyard-cli reelyard-worker RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(UNIX AND NOT APPLE)
    install(FILES packaging/linux/reelyard.service DESTINATION lib/systemd/user)
endif()
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
