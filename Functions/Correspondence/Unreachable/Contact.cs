using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Correspondence.Unreachable;

/// <summary>
/// How it went with reaching somebody whose mail did not arrive, or whose address was corrected. While a mail that did
/// not arrive waits for a better address it is a task of the recruiter. Erased with the candidate, or with the procedure.
/// </summary>
public sealed record Contact : IListed<ContactSummary>
{
    /// <summary>Who: <see cref="ContactId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>How many tasks there were; 0: only the address was corrected.</summary>
    public int Number { get; init; }

    /// <summary>When the last task came up, UTC.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The mails of all tasks, in the order in which they were missed.</summary>
    public IReadOnlyList<MissedMail> Missed { get; init; } = [];

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Whether somebody has to do something.</summary>
    [JsonIgnore]
    public bool IsOpen => OpenedAt is not null && ClosedAt is null;

    /// <summary>The mails of the last task.</summary>
    [JsonIgnore]
    public IEnumerable<MissedMail> Last => Missed.Where(mail => mail.Task == Number);

    ContactSummary IListed<ContactSummary>.Summary => new(Id, IsOpen ? OpenedAt : null, Last.Count());

    /// <summary>With a mail that did not arrive: part of the open task, or the first of a new one.</summary>
    public Contact With(string key, DateTimeOffset at)
    {
        if (Missed.Any(mail => mail.Key == key))
        {
            return this;
        }

        var task = IsOpen ? this : this with { Number = Number + 1, OpenedAt = at, ClosedAt = null };
        return task with { Missed = [.. Missed, new MissedMail(key, at, task.Number)] };
    }

    /// <summary>With another address, by which the task is done.</summary>
    public Contact With(Correction correction) =>
        this with
        {
            ClosedAt = IsOpen ? correction.At : ClosedAt,
            Corrections = [.. Corrections, correction],
        };
}

/// <summary>What a listing tells of a contact. Ids only.</summary>
/// <param name="OpenedAt">Since when somebody has to do something, UTC; null: nobody has.</param>
/// <param name="Missed">How many mails the last task is about.</param>
public sealed record ContactSummary(string Id, DateTimeOffset? OpenedAt, int Missed);

/// <summary>A mail that did not arrive.</summary>
/// <param name="Key">Of its order.</param>
/// <param name="At">When that was known, UTC.</param>
/// <param name="Task">Number of the task that it belongs to.</param>
public sealed record MissedMail(string Key, DateTimeOffset At, int Task);

/// <summary>That an address was corrected. The address itself is where it is used.</summary>
/// <param name="By">Id of who did.</param>
/// <param name="Reason">In their own words.</param>
public sealed record Correction(DateTimeOffset At, PersonId By, string Reason);
