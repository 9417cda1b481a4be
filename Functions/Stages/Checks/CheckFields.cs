using Recruitment.Candidates.Checks;

namespace Recruitment.Stages.Checks;

/// <summary>The fields of the forms on the page of a candidate's documents: a form for each thing that can be done.</summary>
internal static class CheckFields
{
    /// <summary>Which <see cref="CheckAction"/>, in small letters.</summary>
    public const string Answer = "answer";
    public const string Document = "document";
    public const string SeenOn = "seenOn";
    public const string IssuedOn = "issuedOn";
    public const string SubmittedOn = "submittedOn";
    public const string Reason = "reason";

    /// <summary>Where on the page a field of the form for <paramref name="action"/> is.</summary>
    public static string IdOf(CheckAction action, string field) => $"{FormOf(action)}-{field}";

    public static string Word(CheckAction action) =>
        action switch
        {
            CheckAction.Confirm => "confirm",
            CheckAction.Return => "return",
            CheckAction.Paper => "paper",
            CheckAction.Waive => "waive",
            _ => "refuse",
        };

    /// <summary>Confirming and giving back are two answers on one form.</summary>
    private static string FormOf(CheckAction action) => action == CheckAction.Return ? "confirm" : Word(action);
}
