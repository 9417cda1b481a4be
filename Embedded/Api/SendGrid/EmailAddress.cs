#nullable disable

namespace SendGrid.Helpers.Mail;

/// <summary>A mail address with a display name.</summary>
public class EmailAddress : IEquatable<EmailAddress>
{
    public EmailAddress() { }

    public EmailAddress(string email, string name = null)
    {
        Email = email;
        Name = name;
    }

    public string Name { get; set; }

    public string Email { get; set; }

    public bool Equals(EmailAddress other) =>
        other is not null
        && Name == other.Name
        && string.Equals(Email, other.Email, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => Equals(obj as EmailAddress);

    public override int GetHashCode() =>
        HashCode.Combine(
            Name,
            Email is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Email)
        );
}
