import Fetching

LinkProgram.run()
