using System.Globalization;
using System.Resources;

namespace Recruitment.Files;

/// <summary>What people read when a CV is refused: what is wrong and what to do.</summary>
public static class CvErrorTexts
{
    private static readonly ResourceManager Resources = new(typeof(CvErrorTexts));

    /// <param name="language">BCP 47; Dutch when there is no text in it.</param>
    public static string For(CvError fault, string language) =>
        Resources.GetString(fault.ToString(), CultureInfo.GetCultureInfo(language))
        ?? throw new MissingManifestResourceException($"There is no text for {fault}.");
}
