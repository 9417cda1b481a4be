using System.Globalization;
using System.Resources;

namespace Recruitment.Applicants.Arrival;

/// <summary>What the recruiter reads about why an upload is in quarantine.</summary>
public static class UploadFaultTexts
{
    private static readonly ResourceManager Resources = new(typeof(UploadFaultTexts));

    /// <param name="language">BCP 47; Dutch when there is no text in it.</param>
    public static string For(UploadFault fault, string language) =>
        Resources.GetString(fault.ToString(), CultureInfo.GetCultureInfo(language))
        ?? throw new MissingManifestResourceException($"There is no text for {fault}.");
}
