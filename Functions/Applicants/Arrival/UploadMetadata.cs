using Recruitment.Applicants.Applying;
using Recruitment.Candidates;

namespace Recruitment.Applicants.Arrival;

/// <summary>Reads an application from a blob's metadata: percent-encoded UTF-8, because metadata are ASCII.</summary>
internal static class UploadMetadata
{
    /// <summary>Null when the metadata tell nothing of an applicant.</summary>
    public static ApplicationFields? Read(IDictionary<string, string> metadata)
    {
        var items = new Dictionary<string, string>(metadata, StringComparer.OrdinalIgnoreCase);
        var (name, email) = (Text("name"), Text("email"));
        if (name.Length == 0 && email.Length == 0)
        {
            return null;
        }

        var track = Text("track").ToLowerInvariant();
        return new ApplicationFields
        {
            Name = name,
            Email = email,
            Phone = Text("phone"),
            Motivation = Text("motivation"),
            Internal = new InternalFields { Section = Text("section"), Contract = Text("contract") },
            Track = track.Length == 0 ? "external" : track,
            ConsentRetention = Text("consentRetention") is "true" or "1",
        };

        string Text(string key) => items.TryGetValue(key, out var value) ? Uri.UnescapeDataString(value).Trim() : "";
    }
}
