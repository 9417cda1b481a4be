using Recruitment.Definition;
using Recruitment.Recruiter.Acting;

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
            StageKind.References => ["reference-consent", CandidateQuestions.AnotherReferee, "reference-findings"],
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
            CandidateQuestions.AnotherReferee => Sentences["AnotherReferee"],
            _ => question,
        };
}
