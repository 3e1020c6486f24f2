import Serving

ServeProgram.run()
