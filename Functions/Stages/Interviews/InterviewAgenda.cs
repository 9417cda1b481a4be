using System.Text.Json.Serialization;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// The record of a round of interviews: the slots and who has which. It is one record, changed as a whole on the
/// version that was read: so two candidates can't get the same slot, a change frees the old slot in the same write,
/// and nothing is chosen once it is closed. Ids only.
/// </summary>
public sealed record InterviewAgenda
{
    public required ProcedureId Procedure { get; init; }
    public required string Stage { get; init; }

    /// <summary>The stage's step, <c>{stage}-{round}</c>.</summary>
    public required string Step { get; init; }

    /// <summary>1, and one more each time that the day moved and everybody was asked to choose again.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The first day, Europe/Amsterdam.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The day became another than was planned or than the recruiter chose, because that left too little time.</summary>
    public bool DayMoved { get; init; }

    /// <summary>In order of time.</summary>
    public required IReadOnlyList<AgendaSlot> Slots { get; init; }

    /// <summary>One for each invited candidate, in order of receipt of the application.</summary>
    public required IReadOnlyList<Booking> Bookings { get; init; }

    /// <summary>Until when candidates can choose.</summary>
    public required DateTimeOffset ChoiceClosesAt { get; init; }

    /// <summary>When the choice was closed; absent while candidates choose.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How often times were added to those on offer; numbers what is told of it.</summary>
    public int TimesAdded { get; init; }

    /// <summary>Where the interviews are, when that is not where the plan says.</summary>
    public string? Room { get; init; }

    /// <summary>Where the interviews are held online, https.</summary>
    public string? MeetingLink { get; init; }

    /// <summary>Where a candidate's interview is.</summary>
    public string PlaceOf(Booking? booking, InterviewPlan plan) => booking?.Room ?? Room ?? plan.Location;

    /// <summary>Where it is held online; null: it is not.</summary>
    public string? LinkOf(Booking? booking, InterviewPlan plan) =>
        booking?.MeetingLink ?? MeetingLink ?? plan.MeetingLink;

    public Booking? BookingOf(CandidateId candidate) => Bookings.FirstOrDefault(b => b.Candidate == candidate);

    public AgendaSlot? Slot(string? id) => Slots.FirstOrDefault(s => s.Id == id);

    public bool IsFree(AgendaSlot slot) => !Bookings.Any(b => b.Holds(slot.Id));

    public bool IsChoiceOpen(DateTimeOffset now) => ClosedAt is null && now < ChoiceClosesAt;

    /// <summary>This agenda with one booking changed.</summary>
    public InterviewAgenda With(CandidateId candidate, Func<Booking, Booking> change) =>
        this with
        {
            Bookings = [.. Bookings.Select(b => b.Candidate == candidate ? change(b) : b)],
        };
}

/// <summary>A time at which an interview can be.</summary>
/// <param name="Id">Day and time in Europe/Amsterdam, such as <c>20270208-0900</c>.</param>
/// <param name="Start">UTC.</param>
/// <param name="End">UTC.</param>
public sealed record AgendaSlot(string Id, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>The time in <see cref="Id"/>, such as <c>0900</c>.</summary>
    [JsonIgnore]
    public string TimeOfDay => Id[(Id.IndexOf('-') + 1)..];
}

/// <summary>The records of interview agendas, by the stage's step.</summary>
public sealed class AgendaRecords(RecordStore records) : KeyedRecords<string, InterviewAgenda>(records)
{
    private readonly RecordStore _records = records;

    /// <summary>Of every round of a procedure.</summary>
    public async Task<IReadOnlyList<InterviewAgenda>> ListAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken
    ) =>
        await _records
            .ListAsync<InterviewAgenda>(FolderOf(procedure), cancellationToken)
            .ToListAsync(cancellationToken);

    protected override string PathOf(ProcedureId procedure, string key) => $"{FolderOf(procedure)}{key}.json";

    private static string FolderOf(ProcedureId procedure) => $"{RecordPaths.Of(procedure)}interviews/";
}
