using Recruitment.Candidates.Checks;
using Recruitment.Definition;

namespace Recruitment.Stages.Checks;

/// <summary>The sentences of the checks that are not on a page or in a mail's body.</summary>
internal static class CheckTexts
{
    public static Texts Resources { get; } = new(typeof(CheckTexts));

    public static string Of(DocumentError fault, string sector) =>
        fault == DocumentError.TooOld
            ? Resources.With(fault.ToString(), VogRules.Limit(sector))
            : Resources[fault.ToString()];

    /// <summary>What people call what is asked.</summary>
    public static string NameOf(this CheckCase found, string id) => ProofNames.Of(id, found.Plan);
}
