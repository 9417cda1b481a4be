using Recruitment.Html;

namespace Recruitment.Recruiter.Desk;

/// <summary>How the desk shows itself where no organisation is known.</summary>
public static class DeskBrand
{
    public static Brand Own => new(ReaderLanguage.Say("Werkplek werving", "Recruitment desk"));
}
