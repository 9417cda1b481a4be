namespace Recruitment.Recruiter.Desk.ProcedurePage;

/// <summary>Sentences of a procedure's pages that are said in code.</summary>
internal static class DeskTexts
{
    private static readonly Texts Sentences = new(typeof(DeskTexts));

    /// <summary>Nobody did it, but a clock or a rule.</summary>
    public static string ByItself => Sentences["ByItself"];

    /// <summary>A candidate whose data are gone.</summary>
    public static string SomebodyErased => Sentences["SomebodyErased"];

    /// <summary>Somebody whom the setting names, and no procedure.</summary>
    public static string Office => Sentences["Office"];

    public static string LetterChanged => Sentences["LetterChanged"];

    public static string TooManyReaders(int most) => Sentences.With("TooManyReaders", most);

    /// <summary>What the button says of something that is done with a procedure.</summary>
    public static string ActOf(string action) =>
        action switch
        {
            "suspend" => Sentences["Suspend"],
            "resume" => Sentences["Resume"],
            "cancel" => Sentences["Cancel"],
            "answer" => Sentences["SendAnswer"],
            "reopen" => Sentences["Reopen"],
            "replace" => Sentences["Replace"],
            "add" => Sentences["AddSomebody"],
            _ => Sentences["MoveInterviews"],
        };

    public static string EnterApplication => Sentences["EnterApplication"];

    public static string CorrectAddress => Sentences["CorrectAddress"];

    public static string ArrangeRound => Sentences["ArrangeRound"];
}
