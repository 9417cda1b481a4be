using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Definition;

/// <summary>Who takes part on the side of the organisation.</summary>
public sealed record People
{
    /// <summary>Who runs the procedure: gets the dashboard and what needs attention.</summary>
    public required Person Recruiter { get; init; }

    /// <summary>The appointment advisory committee; the first is the chair unless another says so.</summary>
    public IReadOnlyList<Person> Committee { get; init; } = [];

    /// <summary>School management, which nominates internal candidates or not.</summary>
    public IReadOnlyList<Person> Management { get; init; } = [];

    /// <summary>The hiring body.</summary>
    public IReadOnlyList<Person> Board { get; init; } = [];

    /// <summary>Who must approve the vacancy before it opens.</summary>
    public IReadOnlyList<Person> Approvers { get; init; } = [];

    /// <summary>Who answer for the participation council (MR or GMR), which advises on the appointment.</summary>
    public IReadOnlyList<Person> Council { get; init; } = [];

    /// <summary>Human resources, which sees the documents that an appointment needs.</summary>
    public IReadOnlyList<Person> Hr { get; init; } = [];

    /// <summary>Who hands the work over to whoever is appointed.</summary>
    public IReadOnlyList<Person> Predecessors { get; init; } = [];

    /// <summary>Who run the sessions of a programme.</summary>
    public IReadOnlyList<Person> Coaches { get; init; } = [];

    /// <summary>
    /// Everybody with the id that stands for them: <c>recruiter</c>, <c>committee-1</c>, <c>board-1</c>, … Who takes
    /// somebody's place has an id of their own, <c>committee-1-2</c>, so that nothing of the one is taken for the other's.
    /// </summary>
    [JsonIgnore]
    public IEnumerable<(PersonId Id, Person Person)> All =>
        [
            (RecruiterId, Recruiter),
            .. Numbered("committee", Committee),
            .. Numbered("management", Management),
            .. Numbered("board", Board),
            .. Numbered("approver", Approvers),
            .. Numbered("council", Council),
            .. Numbered("hr", Hr),
            .. Numbered("predecessor", Predecessors),
            .. Numbered("coach", Coaches),
        ];

    [JsonIgnore]
    public IReadOnlyList<PersonId> CommitteeIds => Ids("committee", Committee);

    [JsonIgnore]
    public IReadOnlyList<PersonId> ManagementIds => Ids("management", Management);

    [JsonIgnore]
    public IReadOnlyList<PersonId> BoardIds => Ids("board", Board);

    [JsonIgnore]
    public IReadOnlyList<PersonId> ApproverIds => Ids("approver", Approvers);

    [JsonIgnore]
    public IReadOnlyList<PersonId> CouncilIds => Ids("council", Council);

    [JsonIgnore]
    public IReadOnlyList<PersonId> HrIds => Ids("hr", Hr);

    [JsonIgnore]
    public IReadOnlyList<PersonId> PredecessorIds => Ids("predecessor", Predecessors);

    [JsonIgnore]
    public IReadOnlyList<PersonId> CoachIds => Ids("coach", Coaches);

    /// <summary>The chair of the committee: the member marked as such, else the first.</summary>
    [JsonIgnore]
    public PersonId ChairId =>
        Numbered("committee", Committee).OrderByDescending(p => p.Person.Chair).Select(p => p.Id).First();

    public static PersonId RecruiterId { get; } = new("recruiter");

    /// <summary>The person that <paramref name="id"/> stands for, or null when there is none.</summary>
    public Person? Find(PersonId id) => All.FirstOrDefault(p => p.Id == id).Person;

    /// <summary>
    /// Who has the place now that <paramref name="id"/> stood for: the same id, until somebody was replaced. Where
    /// there is no such place, <paramref name="id"/>.
    /// </summary>
    public PersonId Current(PersonId id) =>
        All.Where(p => PlaceOf(p.Id) == PlaceOf(id)).Select(p => p.Id).FirstOrDefault(id);

    /// <summary>The ids of everybody, also of those whose places were taken over.</summary>
    public IEnumerable<PersonId> EverIds() =>
        All.SelectMany(p =>
            Enumerable.Range(0, p.Person.Predecessors).Select(before => IdOf(PlaceOf(p.Id), before)).Append(p.Id)
        );

    /// <summary>These people, with <paramref name="successor"/> in the place of <paramref name="id"/>.</summary>
    public People With(PersonId id, Func<Person, Person> successor)
    {
        return this with
        {
            Committee = Replaced("committee", Committee),
            Management = Replaced("management", Management),
            Board = Replaced("board", Board),
            Approvers = Replaced("approver", Approvers),
            Council = Replaced("council", Council),
            Hr = Replaced("hr", Hr),
            Predecessors = Replaced("predecessor", Predecessors),
            Coaches = Replaced("coach", Coaches),
        };

        IReadOnlyList<Person> Replaced(string role, IReadOnlyList<Person> people) =>
            [.. Numbered(role, people).Select(p => p.Id == id ? successor(p.Person) : p.Person)];
    }

    /// <summary>The id of whoever has the place after this many others.</summary>
    internal static PersonId IdOf(string place, int predecessors) =>
        new(predecessors == 0 ? place : $"{place}-{predecessors + 1}");

    /// <summary><c>committee-1</c>, whoever has it.</summary>
    internal static string PlaceOf(PersonId id) =>
        id.Value.Split('-') is [var role, var number, ..] ? $"{role}-{number}" : id.Value;

    private static IReadOnlyList<PersonId> Ids(string role, IReadOnlyList<Person> people) =>
        [.. Numbered(role, people).Select(p => p.Id)];

    private static IEnumerable<(PersonId Id, Person Person)> Numbered(string role, IReadOnlyList<Person> people) =>
        people.Select((person, index) => (IdOf($"{role}-{index + 1}", person.Predecessors), person));
}
