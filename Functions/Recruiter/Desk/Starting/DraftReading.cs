using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Definition.Documents;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;
using Recruitment.Timeline.Starting;

namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>Reads a draft as it would be read if the procedure were started with it today.</summary>
public sealed class DraftReading(StartRequestReader reader, RegisteredDocuments documents, TimeProvider clock)
{
    private const string Prefix = "/definition";

    /// <summary>The request that starts a procedure with a definition, as the API takes it.</summary>
    public static string RequestOf(JsonElement definition, bool isIndented = false) =>
        new JsonObject { ["definition"] = JsonObject.Create(definition) }.ToJsonString(
            isIndented ? DraftJson.Indented : DraftJson.Compact
        );

    internal ReadDraft Read(JsonElement definition)
    {
        var today = DutchTime.DayOf(clock.GetUtcNow());
        var request = reader.Read(RequestOf(definition), today);
        var repaired = documents.Complete(new ShapeReader().Read<ProcedureDefinition>(definition, "")).Definition;
        var placed = DefinitionRules.HasCalendar(repaired) ? DraftDates.Placeable(repaired) : null;
        var timeline = placed is null ? [] : TimelinePlan.Resolve(placed, today);
        return new ReadDraft
        {
            Faults = [.. request.Faults.Select(WithoutPrefix)],
            Warnings = [.. request.Warnings.Select(WithoutPrefix)],
            Repaired = repaired,
            Today = today,
            Timeline = timeline,
            Dates = placed is null
                ? new Dictionary<string, PlannedDate>()
                : DraftDates.Of(repaired, placed, timeline, today),
        };
    }

    private static Fault WithoutPrefix(Fault fault) =>
        fault.Pointer.StartsWith(Prefix, StringComparison.Ordinal)
            ? fault with
            {
                Pointer = fault.Pointer[Prefix.Length..],
            }
            : fault;
}

/// <summary>A draft as it was read.</summary>
internal sealed record ReadDraft
{
    /// <summary>What keeps the procedure from being started, by pointer into the definition.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }

    /// <summary>What deserves a second look; none as long as there are faults.</summary>
    public required IReadOnlyList<Fault> Warnings { get; init; }

    /// <summary>The definition with empty values where it has faults of shape, and with what it refers to.</summary>
    public required ProcedureDefinition Repaired { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The dates of every stage; none when it is not known on which days people work.</summary>
    public required IReadOnlyList<StageDates> Timeline { get; init; }

    /// <summary>What became of the dates that are written, by pointer.</summary>
    public required IReadOnlyDictionary<string, PlannedDate> Dates { get; init; }
}
