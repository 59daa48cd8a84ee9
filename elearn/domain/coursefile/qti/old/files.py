"""stub"""
class Banks:
    def __init__(self,p,g): pass
    def read(self, paths): pass
