using Recruitment.Definition;

namespace Recruitment.Recruiter.Desk.CandidatePage.Answering;

/// <summary>What candidates are asked, by the stage in which they are.</summary>
public static class AskedQuestions
{
    public static IReadOnlyList<string> In(StageKind kind) =>
        kind switch
        {
            StageKind.Interviews => ["slot"],
            StageKind.Offer => ["offer"],
            StageKind.References => ["reference-consent", "reference-findings"],
            _ => [],
        };

    /// <summary>As people call it; the word itself when it is of no stage.</summary>
    public static string Of(string question) =>
        question switch
        {
            "slot" => ReaderLanguage.Say("De tijd van het gesprek", "The time of the interview"),
            "offer" => ReaderLanguage.Say("Het antwoord op het aanbod", "The answer to the offer"),
            "reference-consent" => ReaderLanguage.Say("Toestemming voor referenties", "Consent to references"),
            "reference-findings" => ReaderLanguage.Say("Reactie op de referenties", "Response to the references"),
            _ => question,
        };
}
