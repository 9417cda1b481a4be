using Recruitment.Html;

namespace Recruitment.Stages.Checks;

/// <summary>The sentences of the checks that are not on a page or in a mail's body.</summary>
internal static class CheckTexts
{
    public static Texts Resources { get; } = new(typeof(CheckTexts));

    public static string Of(DocumentError fault, string sector) =>
        fault == DocumentError.TooOld
            ? Resources.With(fault.ToString(), VogRules.Limit(sector))
            : Resources[fault.ToString()];

    public static string Of(DocumentKind kind) => Resources[kind.ToString()];
}
