// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let refusalUnknown = Message("people.refusal.unknown")
    static let refusalChangedMeanwhile = Message("people.refusal.changed-meanwhile")
}
