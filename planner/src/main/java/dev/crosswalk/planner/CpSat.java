package dev.crosswalk.planner;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/// Google's CP-SAT: integers throughout, so what it proves is exact.
final class CpSat implements Solver {

    private CpSat() {}

    /// The solver; empty where its native library does not work on this machine.
    static Optional<CpSat> load() {
        return NativeLibrary.loaded() ? Optional.of(new CpSat()) : Optional.empty();
    }

    @Override
    public String title() {
        return "OR-Tools CP-SAT";
    }

    /// CP-SAT refuses sums beyond 63 bits, and its linear relaxation works best far below that.
    @Override
    public long capacity() {
        return 1L << 58;
    }

    @Override
    public Outcome minimise(ZeroOneProgram program, long[] objective, BitSet start, Limit limit) {
        CpModel model = new CpModel();
        BoolVar[] variables = new BoolVar[program.size];
        for (int i = 0; i < variables.length; i++) {
            variables[i] = model.newBoolVar("");
            model.addHint(variables[i], start.get(i));
        }
        program.rows().forEach(row -> add(model, variables, row));
        model.minimize(LinearExpr.weightedSum(variables, objective));
        CpSolver solver = solver(limit);
        CpSolverStatus status = solver.solve(model);
        return switch (status) {
            case OPTIMAL, FEASIBLE -> outcome(solver, ones(solver, variables));
            case UNKNOWN -> outcome(solver, start);
            case INFEASIBLE, MODEL_INVALID, UNRECOGNIZED ->
                    throw new IllegalStateException(
                            status + " " + model.validate() + solver.response().getSolutionInfo());
        };
    }

    private static CpSolver solver(Limit limit) {
        CpSolver solver = new CpSolver();
        // One worker, one seed and a limit in deterministic time give the same answer everywhere.
        // The full linear relaxation is needed, because without it the bounds of set covers hardly
        // rise.
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setLinearizationLevel(2)
                .setMaxDeterministicTime(limit.work());
        return solver;
    }

    private static void add(CpModel model, BoolVar[] all, ZeroOneProgram.Row row) {
        BoolVar[] variables =
                Arrays.stream(row.variables()).mapToObj(i -> all[i]).toArray(BoolVar[]::new);
        if (row.clause()) {
            Literal[] literals = variables;
            model.addBoolOr(literals);
        } else {
            model.addGreaterOrEqual(
                    LinearExpr.weightedSum(variables, row.factors()), row.atLeast());
        }
    }

    private static Outcome outcome(CpSolver solver, BitSet ones) {
        // The inner bound is the integer that CP-SAT calculates with; the other bound is a rounded
        // copy.
        long bound = Math.max(0, solver.response().getInnerObjectiveLowerBound());
        return new Outcome(ones, bound, solver.response().getDeterministicTime());
    }

    private static BitSet ones(CpSolver solver, BoolVar[] variables) {
        BitSet ones = new BitSet();
        for (int i = 0; i < variables.length; i++) {
            ones.set(i, solver.booleanValue(variables[i]));
        }
        return ones;
    }
}
