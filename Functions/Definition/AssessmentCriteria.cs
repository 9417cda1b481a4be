namespace Recruitment.Definition;

/// <summary>What candidates are scored on and by: criteria of the vacancy, assignments, and what they write.</summary>
public static class AssessmentCriteria
{
    extension(ProcedureDefinition definition)
    {
        /// <summary>The criteria that are scored in a stage.</summary>
        public IReadOnlyList<Criterion> CriteriaIn(StageDefinition stage) =>
            [.. definition.Vacancy.Criteria, .. AssignmentsIn([stage])];

        /// <summary>The criteria that are scored in any round of interviews.</summary>
        public IReadOnlyList<Criterion> CriteriaInInterviews() =>
            [.. definition.Vacancy.Criteria, .. AssignmentsIn(definition.Stages)];

        /// <summary>
        /// The form asks everybody for a motivation: applications are scored without names, and so without CVs, and
        /// nothing else has to be written in one's own words. Who writes none is not refused: then the CV is shown.
        /// </summary>
        public bool AsksMotivation() =>
            definition.Stages.Any(stage => stage.NameBlind)
            && !definition.Questions.Any(question => question is { Required: true, Kind: QuestionKind.Text });
    }

    /// <summary>Each with an id that no criterion of a vacancy can have: those have no underscore.</summary>
    private static IEnumerable<Criterion> AssignmentsIn(IEnumerable<StageDefinition> stages) =>
        from stage in stages
        let assignment = stage.Interviews?.Assignment
        where assignment is not null
        select new Criterion
        {
            Id = $"assignment_{stage.Id}",
            Text = assignment.Title,
            Weight = assignment.Weight,
        };
}
