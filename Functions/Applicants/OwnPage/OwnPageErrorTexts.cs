using System.Globalization;
using System.Resources;

namespace Recruitment.Applicants.OwnPage;

/// <summary>What a candidate reads when something asked on the own page cannot be done as it was asked.</summary>
public static class OwnPageErrorTexts
{
    private static readonly ResourceManager Resources = new(typeof(OwnPageErrorTexts));

    /// <param name="language">BCP 47; Dutch when there is no text in it.</param>
    public static string For(OwnPageError fault, string language) =>
        Resources.GetString(fault.ToString(), CultureInfo.GetCultureInfo(language))
        ?? throw new MissingManifestResourceException($"There is no text for {fault}.");
}

/// <summary>What can be wrong with what a candidate asks.</summary>
public enum OwnPageError
{
    WithdrawalNotConfirmed,
    ErasureNotConfirmed,
    ReasonTooLong,
    ComplaintMissing,
    ComplaintTooLong,
}
