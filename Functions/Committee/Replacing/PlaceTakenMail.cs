using Recruitment.Correspondence;

namespace Recruitment.Committee.Replacing;

/// <summary>Tells who takes somebody's place that they take part from now on.</summary>
public sealed class PlaceTakenMail(Letters letters) : LetterMail<PlaceTakenMailBody>(letters);
