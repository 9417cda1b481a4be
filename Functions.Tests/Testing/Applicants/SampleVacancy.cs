using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Tests.Applicants;

/// <summary>A vacancy of a school that doesn't exist.</summary>
internal static class SampleVacancy
{
    /// <summary>Of the procedure that fills it.</summary>
    public static readonly ProcedureId Id = new("v0000000000000c1");

    public static ProcedureDefinition Definition(PostingTracks tracks = PostingTracks.Simultaneous) =>
        new()
        {
            Organisation = new Organisation
            {
                Name = "De Wissel <school>",
                Place = "Uithoorn",
                ReplyTo = "werving@dewissel.example",
                Region = "noord",
                Colour = "#1f5f8b",
            },
            Vacancy = new Vacancy
            {
                Function = "Projectleider </script><b>digitalisering</b>",
                Summary = "U brengt \"onderwijs\" & ICT bij elkaar.",
                Sector = "VO",
                Cao = "CAO VO",
                Scale = "LC",
                MonthlyPay = new NumberRange(3622, 5520),
                Fte = new NumberRange(0.6m, 0.8m),
                TermMonths = 16,
                Tasks = ["Collega's coachen"],
                Criteria =
                [
                    new Criterion
                    {
                        Id = "docent",
                        Text = "Werkt als docent",
                        Required = true,
                    },
                    new Criterion { Id = "netwerk", Text = "Heeft een netwerk" },
                ],
            },
            People = new People
            {
                Recruiter = new Person { Name = "Rita Werver", Email = "rita@dewissel.example" },
                Committee =
                [
                    new Person { Name = "Cor Missie", Email = "cor@dewissel.example" },
                    new Person { Name = "Lida Lid", Email = "lida@dewissel.example" },
                ],
                Board = [new Person { Name = "Bea Stuur", Email = "bea@dewissel.example" }],
            },
            Stages =
            [
                Stage("werving", StageKind.Posting) with
                {
                    Tracks = tracks,
                },
                Stage("voordracht-intern", StageKind.Nomination),
                Stage("voorselectie", StageKind.Preselection),
                Stage("gesprekken", StageKind.Interviews),
                Stage("advies", StageKind.Recommendation),
                Stage("bewaren", StageKind.Retention),
            ],
        };

    /// <summary>The same in English, of a school that recruits in English.</summary>
    public static ProcedureDefinition InEnglish()
    {
        var dutch = Definition();
        return dutch with
        {
            Organisation = dutch.Organisation with { Name = "Wissel School", Language = "en" },
            Vacancy = dutch.Vacancy with
            {
                Function = "Project lead",
                Start = "1 augustus 2027",
                Summary = "You bring education and ICT together.",
                Tasks = ["Coaching colleagues"],
                Criteria =
                [
                    new Criterion
                    {
                        Id = "teacher",
                        Text = "Works as a teacher",
                        Required = true,
                    },
                    new Criterion { Id = "network", Text = "Has a network" },
                ],
            },
        };
    }

    /// <summary>The procedure in its posting, which opened an hour ago and closes in two weeks.</summary>
    public static Procedure Open(ProcedureDefinition definition, DateTimeOffset now) =>
        new()
        {
            Id = Id,
            CreatedAt = now.AddDays(-1),
            CurrentStage = definition.Stages[0].Id,
            OpenToInternal = definition.Stages[0].Tracks != PostingTracks.ExternalOnly,
            OpenToExternal = definition.Stages[0].Tracks != PostingTracks.InternalFirst,
            Timeline =
            [
                new StageDates
                {
                    StageId = "werving",
                    Starts = Date("januari", 2027, 1, 11),
                    Deadline = Date("eind januari", 2027, 1, 25),
                    StartedAt = now.AddHours(-1),
                    ClosesAt = now.AddDays(14),
                },
                new StageDates { StageId = "voordracht-intern", Deadline = Date("+2 werkdagen", 2027, 1, 27) },
                new StageDates
                {
                    StageId = "voorselectie",
                    Starts = Date("begin februari", 2027, 2, 1),
                    Deadline = Date("+3 werkdagen", 2027, 2, 4),
                },
                new StageDates { StageId = "gesprekken", InterviewDay = Date("+4 werkdagen", 2027, 2, 10) },
            ],
        };

    private static StageDefinition Stage(string id, StageKind kind) => new() { Id = id, Kind = kind };

    private static ResolvedDate Date(string written, int year, int month, int day) =>
        new(written, new DateOnly(year, month, day), "test");
}
