#nullable disable

namespace SendGrid.Helpers.Mail;

/// <summary>Whether links are rewritten to count clicks.</summary>
public class ClickTracking
{
    public ClickTracking() { }

    public bool? Enable { get; set; }

    public bool? EnableText { get; set; }
}
