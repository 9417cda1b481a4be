namespace Recruitment.Webhooks;

/// <summary>Another system that is told what happens in procedures.</summary>
/// <param name="Name">As the settings name it, in small letters: lower-case letters and digits.</param>
/// <param name="Url">Where events are posted. It may hold a secret of its own: it is never logged or shown whole.</param>
/// <param name="Keys">Each event is signed with all of them, so that a receiver can go over from one to the next.</param>
/// <param name="Types">The types of event that it wants; empty: all.</param>
public sealed record WebhookEndpoint(string Name, Uri Url, IReadOnlyList<WebhookKey> Keys, IReadOnlySet<string> Types)
{
    public bool Wants(string type) => Types.Count == 0 || Types.Contains(type);
}
