using Recruitment.Definition;

namespace Recruitment.Recruiter.Desk.CandidatePage.Answering;

/// <summary>What candidates are asked, by the stage in which they are.</summary>
public static class AskedQuestions
{
    private static readonly Texts Sentences = new(typeof(AskedQuestions));

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
            "slot" => Sentences["Slot"],
            "offer" => Sentences["Offer"],
            "reference-consent" => Sentences["ReferenceConsent"],
            "reference-findings" => Sentences["ReferenceFindings"],
            _ => question,
        };
}
