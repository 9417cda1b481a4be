namespace Recruitment.Definition;

/// <summary>Which stages come after the appointment, for whoever was appointed.</summary>
public static class AftercareKinds
{
    extension(StageKind kind)
    {
        /// <summary>Recruitment has ended when such a stage starts; only the appointed take part in it.</summary>
        public bool IsAftercare => kind is StageKind.Handover or StageKind.TermEnd;
    }
}
