// Written by script/texts from Texts/da.json.
import Basics

enum T {
}
