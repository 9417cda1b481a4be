using Recruitment.Definition.Programmes;
using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>What a programme must state.</summary>
internal static class ProgrammeRules
{
    private const int HighestPrice = 100_000;
    private const int MaxPlaces = 500;
    private const int MaxPhases = 20;
    private const int MaxDays = 30;
    private const int MaxNamed = 10;
    private const int MaxPeople = 100;

    public static IEnumerable<Fault> Check(Programme programme, People people) =>
        [
            .. Line(programme.Title, "/title"),
            .. Text(programme.Summary, "/summary"),
            .. programme.AnnouncedPhases is { } count ? Within(count, 1, MaxPhases, "/announcedPhases") : [],
            .. OptionalText(programme.Background, "/background"),
            .. Texts(programme.Benefits, "/benefits"),
            .. Roles(programme.Preparation, "/preparation"),
            .. programme
                .Preparation.Index()
                .Where(role => !role.Item.ByCoach)
                .SelectMany(role =>
                    Within(role.Item.Maximum, 1, MaxNamed, JsonPointer.Item("/preparation", role.Index) + "/maximum")
                ),
            .. programme.Teams.Count == 0
                ? [new Fault("/teams", "TeamsMissing")]
                : programme.Teams.SelectMany((team, index) => Team(team, JsonPointer.Item("/teams", index))),
            .. Unique(
                programme.Teams.Select(team => team.Sector),
                index => JsonPointer.Item("/teams", index) + "/sector",
                "SectorTwice"
            ),
            .. Price(programme.Price),
            .. Within(programme.Places, 1, MaxPlaces, "/places"),
            .. programme.PlacesBy is { } by
                ? ActorRules.Check(people, by).Select(fault => fault with { Pointer = "/placesBy" })
                : [],
        ];

    private static IEnumerable<Fault> Team(ProgrammeTeam team, string pointer) =>
        [
            .. OneOf(team.Sector, $"{pointer}/sector", VacancyRules.Sectors),
            .. team.Roles.Count == 0
                ? [new Fault($"{pointer}/roles", "RolesMissing")]
                : Roles(team.Roles, $"{pointer}/roles"),
        ];

    private static IEnumerable<Fault> Roles(IReadOnlyList<ProgrammeRole> roles, string pointer) =>
        [
            .. roles.SelectMany((role, index) => Role(role, JsonPointer.Item(pointer, index))),
            .. Unique(roles.Select(role => role.Id), index => JsonPointer.Item(pointer, index) + "/id", "IdTaken"),
        ];

    private static IEnumerable<Fault> Role(ProgrammeRole role, string pointer) =>
        [
            .. Id(role.Id, $"{pointer}/id"),
            .. Line(role.Name, $"{pointer}/name"),
            .. Within(role.Minimum, 0, MaxPeople, $"{pointer}/minimum"),
            .. Within(role.Maximum, 1, MaxPeople, $"{pointer}/maximum"),
            .. role.Minimum > role.Maximum ? [new Fault(pointer, "RangeReversed")] : Array.Empty<Fault>(),
        ];

    private static IEnumerable<Fault> Price(ProgrammePrice price) =>
        [
            .. Within(price.Minimum, 0, HighestPrice, "/price/minimum"),
            .. Within(price.Maximum, 0, HighestPrice, "/price/maximum"),
            .. OptionalText(price.DependsOn, "/price/dependsOn"),
            .. Within(price.NamedWithinDays, 1, MaxDays, "/price/namedWithinDays"),
            .. price.Minimum > price.Maximum ? [new Fault("/price", "RangeReversed")] : Array.Empty<Fault>(),
        ];
}
