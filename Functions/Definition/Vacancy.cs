using System.Text.Json.Serialization;
using Recruitment.Definition.Documents;

namespace Recruitment.Definition;

/// <summary>What is recruited for.</summary>
public sealed record Vacancy
{
    /// <summary>What it is: a job, unless another kind is given.</summary>
    public VacancyKind Kind { get; init; }

    /// <summary>Name of the function, the title of the vacancy.</summary>
    public required string Function { get; init; }

    /// <summary>What it comes down to, in a few sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>People to appoint.</summary>
    public int Positions { get; init; } = 1;

    /// <summary>
    /// The seats that candidates can stand for, by body and region; together as many as the positions. Empty: what is
    /// recruited for is one thing.
    /// </summary>
    public IReadOnlyList<BodySeat> Seats { get; init; } = [];

    /// <summary>The school where the work is, of an organisation that has several; absent: no one school.</summary>
    public string? School { get; init; }

    /// <summary>Town where the work is; that of the organisation unless given.</summary>
    public string? Place { get; init; }

    /// <summary>
    /// Who answer for the participation council of that school, in the place of the <c>council</c> of <c>people</c>. They
    /// are moved there when the procedure starts.
    /// </summary>
    public IReadOnlyList<Person> Council { get; init; } = [];

    /// <summary>The function's place in the organisation, in sentences.</summary>
    public string? PlaceInOrganisation { get; init; }

    /// <summary>What whoever is appointed is to bring about, in sentences.</summary>
    public string? Assignment { get; init; }

    /// <summary><c>PO</c>, <c>VO</c>, <c>SO</c> or <c>MBO</c>. Separate from the CAO: a PO board can pay by the CAO VO.</summary>
    public required string Sector { get; init; }

    /// <summary>The collective agreement, such as <c>CAO VO</c>; due for a job.</summary>
    public string? Cao { get; init; }

    /// <summary>What the function is for the participation council; unless given, no statutory advice is due.</summary>
    public VacancyRole Role { get; init; } = VacancyRole.Staff;

    /// <summary>Salary scale as the CAO names it, such as <c>LC</c>.</summary>
    public string? Scale { get; init; }

    /// <summary>What the steps of that scale pay, against which offers and terms are held; absent: nothing is.</summary>
    public SalaryScale? SalaryScale { get; init; }

    /// <summary>Gross monthly pay in euros for a full-time appointment.</summary>
    public NumberRange? MonthlyPay { get; init; }

    /// <summary>What the grading depends on, in a sentence.</summary>
    public string? Grading { get; init; }

    /// <summary>Size of the appointment as a fraction of full time.</summary>
    public NumberRange? Fte { get; init; }

    /// <summary>Length of the appointment in months; absent when permanent.</summary>
    public int? TermMonths { get; init; }

    /// <summary>Length of the probation in months; absent: none. At most what the law allows for the term.</summary>
    public int? ProbationMonths { get; init; }

    /// <summary>Whether the appointment can go on after its term, in a sentence.</summary>
    public string? Extension { get; init; }

    /// <summary>When the work starts; may be fuzzy.</summary>
    public string? Start { get; init; }

    /// <summary>Presence that is asked for, in a sentence.</summary>
    public string? Presence { get; init; }

    /// <summary>Who answers questions about the work, on the vacancy page; absent: the organisation does.</summary>
    public VacancyContact? Contact { get; init; }

    /// <summary>What whoever is appointed will do, in sentences.</summary>
    public IReadOnlyList<string> Tasks { get; init; } = [];

    /// <summary>With whom whoever is appointed works, and what for, in sentences.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];

    /// <summary>What the organisation offers beside pay, in sentences.</summary>
    public IReadOnlyList<string> Benefits { get; init; } = [];

    /// <summary>Education that is asked for, in sentences.</summary>
    public IReadOnlyList<string> Education { get; init; } = [];

    /// <summary>What candidates are assessed on.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>What kind of person is looked for, in sentences.</summary>
    public IReadOnlyList<string> Profile { get; init; } = [];

    /// <summary>
    /// The description of the function that is recruited for; scale, tasks, contacts and criteria that the vacancy does
    /// not give are taken from it.
    /// </summary>
    [Registered]
    public FunctionDescription? FunctionDescription { get; init; }

    /// <summary>The assessment framework whose criteria are scored beside the vacancy's own.</summary>
    public PinnedFramework? Framework { get; init; }

    /// <summary>What happens around the start, such as shadowing and handover, in sentences.</summary>
    public IReadOnlyList<string> Handover { get; init; } = [];

    /// <summary>Null when there is no such seat, or none is asked for.</summary>
    public BodySeat? Seat(string? id) => Seats.FirstOrDefault(seat => seat.Id == id);
}

/// <summary>Who answers questions about the work. All of it is published.</summary>
public sealed record VacancyContact
{
    /// <summary>First and last name.</summary>
    public required string Name { get; init; }

    /// <summary>What they do in the organisation, such as “rector”.</summary>
    public string? Role { get; init; }

    /// <summary>Telephone number, as people dial it.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }
}

/// <summary>What a vacancy is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VacancyKind>))]
public enum VacancyKind
{
    /// <summary>Paid work: pay, size and collective agreement are due.</summary>
    Job,

    /// <summary>A seat on a council or a committee, beside one's work.</summary>
    Membership,
}

/// <summary>
/// What the function is in the sense of the WMS (Wet medezeggenschap op scholen, version of 1 August 2025), which
/// decides on what ground the participation council advises on the appointment.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<VacancyRole>))]
public enum VacancyRole
{
    /// <summary>No statutory advice; an organisation's policy may ask for it.</summary>
    Staff,

    /// <summary>School management, deputies included: arts. 1(h) and 11(1)(h).</summary>
    SchoolLeader,

    /// <summary>Management tasks for more than one school: art. 16(2)(c), by the GMR.</summary>
    AboveSchool,

    /// <summary>Member of the board: art. 11(1)(h1), with seats in the committee by art. 8a.</summary>
    Board,
}
