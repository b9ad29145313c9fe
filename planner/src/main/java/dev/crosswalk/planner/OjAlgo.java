package dev.crosswalk.planner;

import java.math.BigDecimal;
import java.util.BitSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.optimisation.integer.IntegerStrategy.GMICutConfiguration;
import org.ojalgo.type.context.NumberContext;

/// ojAlgo's branch and bound in plain Java, for machines on which CP-SAT's native library does not
/// work.
///
/// It calculates with doubles, so objectives are kept small enough to tell one unit from rounding
/// errors, and each solution is checked in integers.
final class OjAlgo implements Solver {

    /// How many nodes it examines in about a second, multiplied by the numbers of rows and
    /// variables.
    private static final double CELLS_PER_UNIT = 1_500_000;

    private static final int FEWEST_NODES = 50;

    @Override
    public String title() {
        return "ojAlgo";
    }

    @Override
    public long capacity() {
        return 1L << 24;
    }

    @Override
    public Outcome minimise(ZeroOneProgram program, long[] objective, BitSet start, Limit limit) {
        double cells = (double) (1 + program.rows().size()) * program.size;
        double room = limit.work() * CELLS_PER_UNIT / cells;
        int nodes = (int) Math.clamp(room, FEWEST_NODES, Integer.MAX_VALUE);
        ExpressionsBasedModel model = model(program, objective, nodes);
        Optimisation.Result result = model.minimise();
        BitSet ones = better(program, objective, start, ones(program, result));
        long value = ZeroOneProgram.value(objective, ones);
        boolean proven = result.getState().isOptimal() && Math.abs(result.getValue() - value) < 0.5;
        // ojAlgo does not tell how many nodes it examined, so each call gets the whole limit.
        return new Outcome(ones, proven ? value : relaxed(program, objective, value), 0);
    }

    private static ExpressionsBasedModel model(
            ZeroOneProgram program, long[] objective, int nodes) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (int i = 0; i < program.size; i++) {
            Variable variable = model.newVariable("x" + i).binary();
            variable.weight(objective[i]);
        }
        for (ZeroOneProgram.Row row : program.rows()) {
            Expression expression = model.newExpression("r" + model.countExpressions());
            expression.lower(row.atLeast());
            for (int i = 0; i < row.variables().length; i++) {
                expression.set(row.variables()[i], row.factors()[i]);
            }
        }
        // One worker and a limit in nodes give the same answer everywhere. Gomory cuts are off,
        // because in this version some of them cut off solutions (optimatika/ojAlgo issue 682).
        model.options.time_abort = Long.MAX_VALUE;
        model.options.time_suffice = Long.MAX_VALUE;
        model.options.iterations_abort = nodes;
        model.options.iterations_suffice = nodes;
        model.options.integer(
                IntegerStrategy.newConfigurable()
                        .withParallelism(() -> 1)
                        .withGMICutConfiguration(
                                new GMICutConfiguration().withViolation(BigDecimal.ZERO))
                        .withGapTolerance(NumberContext.of(12, 6)));
        return model;
    }

    private static BitSet ones(ZeroOneProgram program, Optimisation.Result result) {
        BitSet ones = new BitSet();
        for (int i = 0; i < program.size && i < result.size(); i++) {
            ones.set(i, result.doubleValue(i) > 0.5);
        }
        return ones;
    }

    private static BitSet better(
            ZeroOneProgram program, long[] objective, BitSet known, BitSet found) {
        boolean better =
                program.meets(found)
                        && ZeroOneProgram.value(objective, found)
                                < ZeroOneProgram.value(objective, known);
        return better ? found : known;
    }

    /// The bound that the relaxation to fractions proves: rounded up to the next whole number, but
    /// after subtracting what rounding errors may have added.
    private static long relaxed(ZeroOneProgram program, long[] objective, long value) {
        ExpressionsBasedModel model = model(program, objective, Integer.MAX_VALUE);
        model.relax();
        Optimisation.Result result = model.minimise();
        if (!result.getState().isOptimal()) {
            return 0;
        }
        double bound = result.getValue();
        return Math.clamp((long) Math.ceil(bound - 1e-6 * Math.max(1, bound)), 0, value);
    }
}
