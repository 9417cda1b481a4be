namespace Recruitment.Play.App;

/// <summary>A mail as the outbox lists it.</summary>
internal sealed record ReceivedMail
{
    public required int N { get; init; }
    public required string To { get; init; }
    public required DateTimeOffset Date { get; init; }
    public required string Subject { get; init; }
    public required string Kind { get; init; }
    public required string MessageId { get; init; }
    public required string Procedure { get; init; }
    public IReadOnlyList<Uri> Links { get; init; } = [];
}
