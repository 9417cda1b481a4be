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

    /// <summary>
    /// Who take part for the participation council (MR or GMR), which advises on the appointment: one of them answers, and
    /// the others read along.
    /// </summary>
    public IReadOnlyList<Person> Council { get; init; } = [];

    /// <summary>Human resources, which sees the documents that an appointment needs.</summary>
    public IReadOnlyList<Person> Hr { get; init; } = [];

    /// <summary>Who hands the work over to whoever is appointed.</summary>
    public IReadOnlyList<Person> Predecessors { get; init; } = [];

    /// <summary>Who run the sessions of a programme.</summary>
    public IReadOnlyList<Person> Coaches { get; init; } = [];

    /// <summary>
    /// Who act in the recruiter's place without taking part: nobody asks or tells them anything, and what they do stands under
    /// their own name. The desk adds whom its setting names when they first do something.
    /// </summary>
    public IReadOnlyList<Person> Office { get; init; } = [];

    /// <summary>
    /// Everybody who takes part with the id that stands for them: <c>recruiter</c>, <c>committee-1</c>, <c>board-1</c>, … Who takes
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

    /// <summary>Everybody who takes part, and who act in the recruiter's place: <c>office-1</c>, …</summary>
    [JsonIgnore]
    public IEnumerable<(PersonId Id, Person Person)> Actors => All.Concat(Numbered("office", Office));

    /// <summary>Whose the procedure is at the desk: the recruiter and HR, by address.</summary>
    [JsonIgnore]
    public IEnumerable<(PersonId Id, string Address)> OfTheDesk =>
        [(RecruiterId, Recruiter.Email), .. Numbered("hr", Hr).Select(person => (person.Id, person.Person.Email))];

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

    /// <summary>Who answers for the participation council: the member marked as such, else the first. The others read along.</summary>
    /// <param name="section">Only this <see cref="CouncilSection"/> is asked; null: the whole council.</param>
    public PersonId? CouncilSpeaker(string? section) =>
        Numbered("council", Council)
            .Where(p => section is null || p.Person.SpeaksFor(section))
            .OrderByDescending(p => p.Person.Speaks)
            .Select(p => (PersonId?)p.Id)
            .FirstOrDefault();

    /// <summary>
    /// Whoever is recruiter. What waits for the recruiter, or asks whether somebody is, goes by this id; the person who
    /// has the place after another is also known as <c>recruiter-2</c>, in what is told of the change.
    /// </summary>
    public static PersonId RecruiterId { get; } = new("recruiter");

    /// <summary>The person that <paramref name="id"/> stands for, or null when there is none.</summary>
    public Person? Find(PersonId id) => Actors.FirstOrDefault(p => p.Id == id).Person;

    /// <summary>
    /// Who has the place now that <paramref name="id"/> stood for: the same id, until somebody was replaced. Where
    /// there is no such place, <paramref name="id"/>.
    /// </summary>
    public PersonId Current(PersonId id) =>
        All.Where(p => PlaceOf(p.Id) == PlaceOf(id)).Select(p => p.Id).FirstOrDefault(id);

    /// <summary>The ids of everybody, also of those whose places were taken over.</summary>
    public IEnumerable<PersonId> EverIds() =>
        Actors.SelectMany(p =>
            Enumerable.Range(0, p.Person.Predecessors + 1).Select(before => IdOf(PlaceOf(p.Id), before))
        );

    /// <summary>These people, with <paramref name="successor"/> in the place of <paramref name="id"/>.</summary>
    public People With(PersonId id, Func<Person, Person> successor)
    {
        return this with
        {
            Recruiter = id == RecruiterId ? successor(Recruiter) : Recruiter,
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

    /// <summary>The roles to which people can be added while a procedure runs.</summary>
    internal static IReadOnlyList<string> RolesToAdd { get; } = ["hr", "council"];

    /// <summary>Who have a role of <see cref="RolesToAdd"/>; null for another.</summary>
    internal static Func<People, IReadOnlyList<Person>>? GroupOf(string? role) =>
        role switch
        {
            "hr" => people => people.Hr,
            "council" => people => people.Council,
            _ => null,
        };

    /// <summary>These people, with one more in a role of <see cref="RolesToAdd"/>.</summary>
    internal People WithAdded(string? role, Person person) =>
        role == "hr" ? this with { Hr = [.. Hr, person] } : this with { Council = [.. Council, person] };

    /// <summary>Who acts in the recruiter's place from an address; null: nobody has yet.</summary>
    internal PersonId? OfficeAt(string address) =>
        Numbered("office", Office)
            .Where(one => one.Person.Email.Equals(address, StringComparison.OrdinalIgnoreCase))
            .Select(one => (PersonId?)one.Id)
            .FirstOrDefault();

    /// <summary>The id of whoever has the place after this many others.</summary>
    internal static PersonId IdOf(string place, int predecessors) =>
        new(predecessors == 0 ? place : $"{place}-{predecessors + 1}");

    /// <summary><c>committee-1</c>, whoever has it.</summary>
    internal static string PlaceOf(PersonId id) =>
        IsRecruiter(id) ? RecruiterId.Value
        : id.Value.Split('-') is [var role, var number, ..] ? $"{role}-{number}"
        : id.Value;

    /// <summary>Whether somebody is, or was, the recruiter.</summary>
    internal static bool IsRecruiter(PersonId id) => id.Value.Split('-')[0] == RecruiterId.Value;

    private static IReadOnlyList<PersonId> Ids(string role, IReadOnlyList<Person> people) =>
        [.. Numbered(role, people).Select(p => p.Id)];

    private static IEnumerable<(PersonId Id, Person Person)> Numbered(string role, IReadOnlyList<Person> people) =>
        people.Select((person, index) => (IdOf($"{role}-{index + 1}", person.Predecessors), person));
}
