using System.Globalization;
using System.Resources;

namespace Recruitment.Candidates.Applying;

/// <summary>What people read when an application is refused: what is wrong and what to do.</summary>
public static class ApplicationFaultTexts
{
    private static readonly ResourceManager Resources = new(typeof(ApplicationFaultTexts));

    /// <param name="language">BCP 47; Dutch when there is no text in it.</param>
    public static string For(ApplicationFault fault, string language) =>
        Resources.GetString(fault.ToString(), CultureInfo.GetCultureInfo(language))
        ?? throw new MissingManifestResourceException($"There is no text for {fault}.");
}
