using Recruitment.Procedures.Tasks;

namespace Recruitment.Recruiter.Desk.Tasks;

/// <summary>Something that is to be done in a procedure, as the desk shows it: the same thing of several people is one line.</summary>
/// <param name="Who">Names of who is to do it.</param>
/// <param name="About">Names of whom it is about, where that is somebody else.</param>
/// <param name="More">How many there are beside those who are named.</param>
/// <param name="Since">Since when the longest of it is asked, UTC.</param>
/// <param name="Until">Until when the first of it should be done, UTC; null: there is no day.</param>
/// <param name="IsMine">The visitor is to do it.</param>
/// <param name="IsLate">Its day has passed.</param>
/// <param name="Address">Where it is done, or decided about, or at least where more of it is told.</param>
public sealed record DeskTask(
    OpenTaskKind Kind,
    IReadOnlyList<string> Who,
    IReadOnlyList<string> About,
    int More,
    DateTimeOffset Since,
    DateTimeOffset? Until,
    bool IsMine,
    bool IsLate,
    string Address
)
{
    /// <summary>The recruiter or human resources take care of it whenever it is there, and the procedure does not wait for it.</summary>
    public bool IsAside => Kind is OpenTaskKind.Address or OpenTaskKind.Complaint or OpenTaskKind.Upload;

    /// <summary>Whether it asks something of whoever is at the desk: it is theirs, or others have been silent.</summary>
    public bool IsNeed => IsMine || IsLate || IsAside;
}
