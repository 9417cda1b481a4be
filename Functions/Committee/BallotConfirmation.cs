using Microsoft.AspNetCore.Http;
using Recruitment.Procedures.Answering;

namespace Recruitment.Committee;

/// <summary>
/// Where an answer cannot be taken back, the voter reads on a second page what it is, and says that it is right.
/// </summary>
public static class BallotConfirmation
{
    public const string Field = LinkConfirmation.Field;

    /// <summary>It is right, and is recorded.</summary>
    public const string Yes = LinkConfirmation.Yes;

    /// <summary>The voter goes back to the form, which has what was filled in.</summary>
    public const string No = LinkConfirmation.No;

    /// <summary>Null: not asked yet.</summary>
    internal static string? Of(IFormCollection fields) =>
        fields[Field].ToString() switch
        {
            Yes => Yes,
            No => No,
            _ => null,
        };
}
