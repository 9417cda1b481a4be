using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>Who must be there for the stages that need them, and how to reach them.</summary>
internal static class PeopleRules
{
    private const int SmallestCommittee = 2;
    public const int MaxPeople = 25;

    /// <summary>For whom a member of the committee or the council can speak.</summary>
    public static readonly string[] Constituencies = ["staff", "parents", "pupils", "management", "section", "council"];

    public static IEnumerable<Fault> Check(People people, IReadOnlyList<StageDefinition> stages)
    {
        var kinds = stages.Select(stage => stage.Kind).ToHashSet();
        var committeeActs = kinds.Overlaps([StageKind.Preselection, StageKind.Interviews, StageKind.Recommendation]);
        return
        [
            .. One(people.Recruiter, "/recruiter"),
            .. Group(people.Committee, "/committee"),
            .. Group(people.Management, "/management"),
            .. Group(people.Board, "/board"),
            .. Group(people.Approvers, "/approvers"),
            .. Group(people.Council, "/council"),
            .. Group(people.Hr, "/hr"),
            .. Group(people.Predecessors, "/predecessors"),
            .. Group(people.Coaches, "/coaches"),
            .. Group(people.Office, "/office"),
            .. Due(committeeActs && people.Committee.Count < SmallestCommittee, "/committee", "CommitteeTooSmall"),
            .. Due(people.Committee.Count(member => member.Chair) > 1, "/committee", "SeveralChairs"),
            .. Due(people.Council.Count(member => member.Speaks) > 1, "/council", "SeveralSpeakers"),
            .. Due(
                stages.Any(stage =>
                    stage.Kind == StageKind.Authorisation && people.Approvers.Count < (stage.Approvals ?? 1)
                ),
                "/approvers",
                "ApproversMissing",
                stages.Select(stage => stage.Approvals ?? 1).DefaultIfEmpty(1).Max()
            ),
            .. Due(
                kinds.Contains(StageKind.Nomination) && people.Management.Count == 0,
                "/management",
                "ManagementMissing"
            ),
            .. Due(kinds.Contains(StageKind.Advice) && people.Council.Count == 0, "/council", "CouncilMissing"),
            .. Due(
                kinds.Overlaps([StageKind.Decision, StageKind.TermEnd]) && people.Board.Count == 0,
                "/board",
                "BoardMissing"
            ),
            .. Due(
                kinds.Contains(StageKind.Handover) && people.Predecessors.Count == 0,
                "/predecessors",
                "PredecessorsMissing"
            ),
            .. Due(kinds.Contains(StageKind.ProgrammePhase) && people.Coaches.Count == 0, "/coaches", "CoachMissing"),
        ];
    }

    public static IEnumerable<Fault> Group(IReadOnlyList<Person> group, string pointer) =>
        [
            .. Due(group.Count > MaxPeople, pointer, "TooMany", MaxPeople),
            .. group.SelectMany((person, index) => One(person, JsonPointer.Item(pointer, index))),
            .. Unique(
                group.Select(person => person.Email),
                index => JsonPointer.Item(pointer, index) + "/email",
                "PersonTwice"
            ),
        ];

    private static IEnumerable<Fault> One(Person person, string pointer) =>
        [
            .. Line(person.Name, $"{pointer}/name"),
            .. Email(person.Email, $"{pointer}/email"),
            .. Within(person.Predecessors, 0, MaxPeople, $"{pointer}/predecessors"),
            .. OneOf(person.Constituency, $"{pointer}/constituency", Constituencies),
        ];

    private static IEnumerable<Fault> Due(bool isDue, string pointer, string key, params object[] arguments) =>
        isDue ? [new Fault(pointer, key, arguments)] : [];
}
