#nullable disable

namespace SendGrid.Helpers.Mail;

/// <summary>Whether a pixel is added to count openings.</summary>
public class OpenTracking
{
    public OpenTracking() { }

    public bool? Enable { get; set; }

    public string SubstitutionTag { get; set; }
}
