#nullable disable

namespace SendGrid.Helpers.Mail;

/// <summary>What is counted about a mail.</summary>
public class TrackingSettings
{
    public TrackingSettings() { }

    public ClickTracking ClickTracking { get; set; }

    public OpenTracking OpenTracking { get; set; }
}
