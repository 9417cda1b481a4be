using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Procedures.Definition;

/// <summary>Who takes part on the side of the organisation.</summary>
public sealed record People
{
    public required Person Recruiter { get; init; }

    /// <summary>The appointment advisory committee; the first is the chair unless another says so.</summary>
    public IReadOnlyList<Person> Committee { get; init; } = [];

    /// <summary>School management, which nominates internal candidates or not.</summary>
    public IReadOnlyList<Person> Management { get; init; } = [];

    /// <summary>The hiring body.</summary>
    public IReadOnlyList<Person> Board { get; init; } = [];

    /// <summary>Everybody with the id that stands for them: <c>recruiter</c>, <c>committee-1</c>, <c>board-1</c>, …</summary>
    [JsonIgnore]
    public IEnumerable<(PersonId Id, Person Person)> All =>
        [
            (RecruiterId, Recruiter),
            .. Numbered("committee", Committee),
            .. Numbered("management", Management),
            .. Numbered("board", Board),
        ];

    [JsonIgnore]
    public IReadOnlyList<PersonId> CommitteeIds =>
        [.. Numbered("committee", Committee).Select(p => p.Id)];

    [JsonIgnore]
    public IReadOnlyList<PersonId> ManagementIds =>
        [.. Numbered("management", Management).Select(p => p.Id)];

    [JsonIgnore]
    public IReadOnlyList<PersonId> BoardIds => [.. Numbered("board", Board).Select(p => p.Id)];

    /// <summary>The chair of the committee: the member marked as such, else the first.</summary>
    [JsonIgnore]
    public PersonId ChairId =>
        Numbered("committee", Committee)
            .OrderByDescending(p => p.Person.Chair)
            .Select(p => p.Id)
            .First();

    public static PersonId RecruiterId { get; } = new("recruiter");

    /// <summary>The person that <paramref name="id"/> stands for, or null when there is none.</summary>
    public Person? Find(PersonId id) => All.FirstOrDefault(p => p.Id == id).Person;

    private static IEnumerable<(PersonId Id, Person Person)> Numbered(
        string role,
        IReadOnlyList<Person> people
    ) => people.Select((person, index) => (new PersonId($"{role}-{index + 1}"), person));
}
