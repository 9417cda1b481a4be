namespace Recruitment.Recruiter.Desk.ProcedurePage;

/// <summary>Sentences of a procedure's pages that are said in code.</summary>
internal static class DeskTexts
{
    private static readonly Texts Sentences = new(typeof(DeskTexts));

    public static string LetterChanged => Sentences["LetterChanged"];
}
